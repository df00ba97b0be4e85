export default definePageConfig({ navigationBarTitleText: '私家书柜', enablePullDownRefresh: true })
