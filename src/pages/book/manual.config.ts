export default definePageConfig({ navigationBarTitleText: '手动填写' })
