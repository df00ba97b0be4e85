/** Stops what was started when the person (Ctrl-C) or the system asks for it, then ends this process. */
export function untilStopped(stop: () => Promise<void>): void {
  const end = once(() => {
    stop().then(
      () => process.exit(0),
      (error: Error) => {
        process.stderr.write(`${error.stack}\n`)
        process.exit(1)
      },
    )
  })
  // A second signal meets Node's own handling, so that nobody has to wait for a stop that hangs.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, end)
  if (process.env.npm_lifecycle_event) whenOrphaned(end)
}

// A signal to npm ends npm and its shell, and reaches nobody behind them: what is left has another parent.
function whenOrphaned(end: () => void): void {
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && end(), 500).unref()
}

function once(work: () => void): () => void {
  let isDone = false
  return () => {
    if (!isDone) work()
    isDone = true
  }
}
