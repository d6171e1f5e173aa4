import { carcStarter } from './carc.ts'
import { cptStarter } from './cpt.ts'
import { hcpcsStarter } from './hcpcs.ts'
import { icd10cmStarter } from './icd10cm.ts'
import { modifierStarter } from './modifiers.ts'
import { posStarter } from './places.ts'
import { rarcStarter } from './rarc.ts'
import { isInForce, type StarterCode, type StarterSystem } from './starter-code.ts'

/** What a new practice begins with before it loads the official files: codes it meets daily, named by us. */
export const starterSet: readonly StarterCode[] = [
  ...icd10cmStarter,
  ...cptStarter,
  ...hcpcsStarter,
  ...modifierStarter,
  ...posStarter,
  ...carcStarter,
  ...rarcStarter,
]

const rowsByCode = Map.groupBy(starterSet, row => `${row.system} ${row.code}`)

/** The row of the starter set in force on a day, or undefined when the code is not in it or not in force. */
export const starterCodeOn = (system: StarterSystem, code: string, on: string): StarterCode | undefined =>
  rowsByCode.get(`${system} ${code}`)?.find(row => isInForce(row, on))
