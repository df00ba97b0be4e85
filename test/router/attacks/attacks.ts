import type { Attack } from './attack'
import { identityAndRouting } from './identity-and-routing'
import { operatorsAndWrites } from './operators-and-writes'
import { readingAndResources } from './reading-and-resources'

/** Every hostile call. */
export const attacks: readonly Attack[] = [...identityAndRouting, ...operatorsAndWrites, ...readingAndResources]
