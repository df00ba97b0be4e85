import type { Scope } from '../../../cloud/contract/share'
import type { sharingWords } from '../../locale/sharing'

/** What a link shows, in its owner's words. */
export function scopeText(scope: Scope, sharing: (typeof sharingWords)['en']): string {
  return scope.kind === 'shelf' ? sharing.whole : sharing[scope.kind](scope.value)
}
