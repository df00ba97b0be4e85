export default definePageConfig({ navigationBarTitleText: '添书' })
