import { listSettings } from '../../platform/settings.ts'
import { printJson, printTable } from '../terminal.ts'
import { json, verb } from '../verb.ts'

export const settings = verb({
  name: 'settings',
  about: 'List the settings with the values in force. All are environment variables; secrets are only said to be set.',
  args: { json },
  run: async (args, terminal) => {
    const all = listSettings(terminal.env)
    if (args.json) printJson(terminal, all)
    else
      printTable(
        terminal,
        ['SETTING', 'VALUE', 'MEANING'],
        all.map(({ name, value, isSet, about }) => [name, isSet ? value : value && `${value} (usual)`, about]),
      )
    return 0
  },
})
