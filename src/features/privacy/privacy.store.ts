import { createStore } from 'zustand/vanilla'

/** WeChat waits for an answer before it opens the camera, the album or an avatar: what it is told here. */
export type Answer = (answer: { event: 'exposureAuthorization' | 'agree' | 'disagree'; buttonId?: string }) => void

/** The question that is open, if one is. */
export const privacyQuestion = createStore<{ answer?: Answer | undefined }>(() => ({}))

/** Keeps a question until its screen is there; an older one that was never answered is refused. */
export function ask(answer: Answer): void {
  refuse()
  privacyQuestion.setState({ answer })
}

export function agree(buttonId: string): void {
  settle({ event: 'agree', buttonId })
}

export function refuse(): void {
  settle({ event: 'disagree' })
}

function settle(said: Parameters<Answer>[0]): void {
  const { answer } = privacyQuestion.getState()
  privacyQuestion.setState({ answer: undefined })
  answer?.(said)
}
