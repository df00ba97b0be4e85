import { attacksSection } from './attacks'
import { auditSection } from './audit'
import { coldStartSection } from './cold-start'
import { costSection } from './cost-section'
import { dispatchSection } from './dispatch'
import { emulatorSection } from './emulator'
import { faultsSection } from './faults'
import { growthSection } from './growth'
import { growthPhoneSection } from './growth-phone'
import { growthSyncSection } from './growth-sync'
import { h5ListSection } from './h5-list'
import { lookUpSection } from './look-up'
import { mutantsSection } from './mutants'
import { overheadSection } from './overhead'
import { packageBytesSection } from './package-bytes'
import { policySection } from './policy'
import { promisesSection } from './promises'
import { proofsSection } from './proofs'
import { readerDaySection } from './reader-day'
import { routesSection } from './routes'
import type { Section } from './section'
import { setDataSection } from './set-data'

/** In the order of the page. */
export const sections: readonly Section[] = [
  dispatchSection,
  overheadSection,
  policySection,
  routesSection,
  attacksSection,
  lookUpSection,
  coldStartSection,
  readerDaySection,
  costSection,
  faultsSection,
  promisesSection,
  growthSection,
  growthPhoneSection,
  growthSyncSection,
  emulatorSection,
  h5ListSection,
  packageBytesSection,
  setDataSection,
  auditSection,
  proofsSection,
  mutantsSection,
]
