// Runs a command of this project: plain JavaScript, so that an old Node can still say what is wrong with it.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(
    `bookcase needs Node 20.19 or later and this is ${process.versions.node}: install it, then try again.\n`,
  )
  process.exit(1)
}

require('tsx/cjs')
const [command, ...args] = process.argv.slice(2)
const { run } = require(`./commands/${command}.ts`)
run(args).catch((error) => {
  // What a person can mend is one line; anything else is a fault of ours and keeps its trace.
  const mendable = error.name === 'CommandError' || error.name === 'EmulatorError'
  process.stderr.write(`${mendable ? error.message : error.stack}\n`)
  process.exit(1)
})
