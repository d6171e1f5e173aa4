import 'reflect-metadata'
import { useDb } from './x.ts'
console.log(process.pid, process.argv, await useDb())
process.exitCode = 3
