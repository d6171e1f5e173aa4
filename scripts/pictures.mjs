import { join } from 'node:path'
import { buildAll, buildOrExit } from './build.mjs'
import { become, root } from './process.mjs'

// Takes the README's pictures again, from a demo practice of their own.
await buildOrExit(buildAll)
await become([join(root, 'test/pictures/take.ts')])
