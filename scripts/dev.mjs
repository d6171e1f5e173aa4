import { spawn } from 'node:child_process'
import { watch } from 'node:fs'
import { join } from 'node:path'
import { buildServer } from './build.mjs'
import { binOf, node, root } from './process.mjs'

const children = new Set()
const start = (args, cwd = root) => {
  const child = spawn(node, args, { cwd, stdio: 'inherit' })
  children.add(child)
  child.on('close', () => children.delete(child))
  return child
}

let server
let rebuilding = Promise.resolve()

function rebuild() {
  rebuilding = rebuilding.then(async () => {
    try {
      const isNew = await buildServer()
      if (server && !isNew) return
      await stop(server)
      server = start(['--enable-source-maps', join(root, 'server/dist/main.js')])
    } catch (error) {
      // The last good build goes on running; the next change tries again.
      console.error(error.message)
    }
  })
}

const stop = child =>
  !child || child.exitCode !== null
    ? Promise.resolve()
    : new Promise(done => {
        child.on('close', done)
        child.kill('SIGTERM')
      })

let waiting
for (const folder of ['server/src', 'schema/src']) {
  watch(join(root, folder), { recursive: true }, () => {
    clearTimeout(waiting)
    waiting = setTimeout(rebuild, 100)
  })
}
rebuild()
for (const mode of ['patient', 'staff']) start([binOf('vite'), '--mode', mode, '--clearScreen', 'false'], join(root, 'client'))

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    await Promise.all([...children].map(stop))
    process.exit(0)
  })
}
