/** A fresh operation id, as a client makes one for each intended change. */
export const opId = () => crypto.randomUUID()
