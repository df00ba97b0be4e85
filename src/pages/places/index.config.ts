export default definePageConfig({ navigationBarTitleText: '放书的地方' })
