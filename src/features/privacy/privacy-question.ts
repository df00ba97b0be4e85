/** WeChat waits for an answer before it opens the camera, the album or an avatar: what it is told here. */
export type Answer = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void

/** The question that is open, if one is. */
let open: Answer | undefined

/** Keeps a question until its screen is there; an older one that was never answered is refused. */
export function ask(answer: Answer): void {
  refuse()
  open = answer
}

export const isAsked = (): boolean => open !== undefined

/** Tells WeChat that the reader has the question before them. */
export const shown = (): void => open?.({ event: 'exposureAuthorization' })

export const agree = (buttonId: string): void => settle({ event: 'agree', buttonId })

export const refuse = (): void => settle({ event: 'disagree' })

function settle(said: Parameters<Answer>[0]): void {
  const answer = open
  open = undefined
  answer?.(said)
}
