export default definePageConfig({ navigationBarTitleText: '书店模式' })
