// Who may import whom (dependency-cruiser.config.mjs). Its own command line exits 0 when it could
// read nothing at all, for example with a compiler that it doesn't know; here that is a failure.
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'
import config from '../dependency-cruiser.config.mjs'
import { PROJECT } from './project.mjs'

process.chdir(PROJECT)

const FOLDERS = ['app', 'components', 'domain', 'messages', 'protocol', 'server', 'tests', 'proxy.ts']

const { output } = await cruise(
  FOLDERS,
  { ...config.options, ruleSet: { forbidden: config.forbidden }, validate: true },
  undefined,
  { tsConfig: extractTSConfig('tsconfig.json') },
)
const { violations, totalCruised } = output.summary

for (const { rule, from, to } of violations) {
  const reason = config.forbidden.find(({ name }) => name === rule.name)?.comment ?? ''
  console.error(`${rule.name}: ${from} → ${to}\n  ${reason}`)
}
if (totalCruised === 0) console.error('No module could be read: the rules were not checked.')
console.log(`${totalCruised} modules, ${violations.length} violations`)
process.exit(totalCruised === 0 || violations.length > 0 ? 1 : 0)
