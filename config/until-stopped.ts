/** Stops what was started when the person (Ctrl-C) or the system asks for it, then ends this process. */
export function untilStopped(stop: () => Promise<void>): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      // A second signal meets Node's own handling, so that nobody has to wait for a stop that hangs.
      stop().then(
        () => process.exit(0),
        (error: Error) => {
          process.stderr.write(`${error.stack}\n`)
          process.exit(1)
        },
      )
    })
  }
}
