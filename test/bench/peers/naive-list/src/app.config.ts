export default defineAppConfig({ pages: ['pages/list/index'], animation: false })
