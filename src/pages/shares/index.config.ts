export default definePageConfig({ navigationBarTitleText: '共享链接', enableShareAppMessage: true })
