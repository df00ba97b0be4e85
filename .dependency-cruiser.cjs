/** The arrows of the house: which way imports may run (docs/decisions/001). */
module.exports = {
  forbidden: [
    {
      name: 'app-reaches-cloud-through-contract',
      comment: 'src sees cloud/contract, and the routes as a type only',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^cloud/', pathNot: ['^cloud/contract/', '^cloud/router/routes\\.ts$'] },
    },
    {
      name: 'routes-are-a-type-to-the-app',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^cloud/router/routes\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'contract-is-a-leaf',
      severity: 'error',
      from: { path: '^cloud/contract/' },
      to: { path: '^(src|cloud|config|test)/', pathNot: '^cloud/contract/' },
    },
    { name: 'cloud-knows-no-app', severity: 'error', from: { path: '^cloud/' }, to: { path: '^(src|config)/' } },
    {
      name: 'emulator-stands-alone',
      severity: 'error',
      from: { path: '^cloud/emulator/' },
      to: { path: '^cloud/', pathNot: '^cloud/emulator/' },
    },
    {
      name: 'function-knows-no-emulator',
      severity: 'error',
      from: { path: '^cloud/(router|contract)/' },
      to: { path: '^cloud/emulator/' },
    },
    {
      name: 'data-comes-by-repo',
      comment: 'controllers and services get data handed in; they do not fetch the means',
      severity: 'error',
      from: { path: '^cloud/router/(controllers|services)/' },
      to: { path: '^cloud/router/access/' },
    },
    {
      name: 'controllers-are-islands',
      severity: 'error',
      from: { path: '^cloud/router/controllers/' },
      to: { path: '^cloud/router/controllers/' },
    },
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    {
      name: 'nothing-but-the-app-imports-pages',
      severity: 'error',
      from: { path: '^src/(features|api|ui|lib|locale|sync)/' },
      to: { path: '^src/pages/' },
    },
    {
      name: 'ui-is-looks-only',
      severity: 'error',
      from: { path: '^src/ui/' },
      to: { path: '^src/(features|api|pages|sync)/' },
    },
    {
      name: 'only-api-calls-the-cloud',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/api/' },
      to: { path: '^src/api/transport' },
    },
    {
      name: 'sdk-has-one-door',
      severity: 'error',
      from: { path: '^cloud/router/', pathNot: '^cloud/router/(index|access/wx-database)\\.ts$' },
      to: { path: 'wx-server-sdk' },
    },
    {
      name: 'axios-is-for-services',
      severity: 'error',
      from: { path: '^(src|cloud)/', pathNot: '^cloud/router/services/' },
      to: { path: 'node_modules/axios' },
    },
    { name: 'nothing-imports-tests', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    {
      name: 'no-cycles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  required: [
    {
      name: 'a-controller-is-a-route',
      severity: 'error',
      module: { path: '^cloud/router/controllers/' },
      to: { path: '^cloud/router/kernel/route\\.ts$' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      extensions: ['.h5.tsx', '.h5.ts', '.weapp.tsx', '.weapp.ts', '.tsx', '.ts', '.mjs', '.cjs', '.js', '.json'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
    },
  },
}
