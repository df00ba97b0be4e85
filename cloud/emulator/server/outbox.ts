/** Something a function sent to the outside through openapi; nobody gets it. */
export type SentMessage = { id: number; api: string; sentAt: number; data: unknown; answer: unknown }

export class Outbox {
  private readonly sent: SentMessage[] = []

  get messages(): readonly SentMessage[] {
    return this.sent
  }

  add(message: Omit<SentMessage, 'id' | 'sentAt'>): void {
    this.sent.push({ id: this.sent.length + 1, sentAt: Date.now(), ...message })
  }

  clear(): void {
    this.sent.length = 0
  }
}
