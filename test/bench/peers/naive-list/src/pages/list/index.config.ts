export default definePageConfig({ navigationBarTitleText: 'naive list' })
