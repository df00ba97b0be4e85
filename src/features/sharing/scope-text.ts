import type { Scope } from '../../../cloud/contract/share'
import type { Dictionary } from '../../locale/dictionary'

/** What a link shows, in its owner's words. */
export function scopeText(scope: Scope, { sharing }: Dictionary): string {
  return scope.kind === 'shelf' ? sharing.whole : sharing[scope.kind](scope.value)
}
