import type { CommandDef } from 'citty'

export interface Leaf {
  about: string
  /** Loaded when it is called: checking a file should not wait for the database's code. */
  load: () => Promise<CommandDef>
  group?: undefined
}
export interface Group {
  group: Commands
}
export type Commands = { readonly [name: string]: Leaf | Group }

/** Every verb of `cleanclaim`, in the order in which help tells them. */
export const commands: Commands = {
  seed: { about: 'Fill the database with made-up practices', load: async () => (await import('./verbs/seed.ts')).seed },
  import: {
    group: {
      fhir: { about: 'Import visits from FHIR R4 bundles (Synthea)', load: async () => (await import('./verbs/import-fhir.ts')).fhir },
      x12: { about: 'Import answers of payers: TA1, 999, 277CA, 835', load: async () => (await import('./verbs/import-x12.ts')).x12 },
    },
  },
  export: {
    group: {
      '837': { about: 'Submit ready claims and write their 837P files', load: async () => (await import('./verbs/export-837.ts')).export837 },
    },
  },
  eligibility: {
    group: {
      sweep: { about: 'Ask insurers about expected patients', load: async () => (await import('./verbs/eligibility-sweep.ts')).sweep },
    },
  },
  x12: {
    group: {
      check: { about: 'Check X12 files; needs no database', load: async () => (await import('./verbs/x12-check.ts')).check },
      forms: { about: 'Draw claim files as CMS-1500 and UB-04; needs no database', load: async () => (await import('./verbs/x12-forms.ts')).forms },
    },
  },
  codes: {
    group: {
      load: { about: 'Load an official code file', load: async () => (await import('./verbs/codes-load.ts')).load },
      list: { about: 'Say which code sets are loaded', load: async () => (await import('./verbs/codes-list.ts')).list },
      search: { about: 'Find codes valid on a day', load: async () => (await import('./verbs/codes-search.ts')).search },
    },
  },
  practice: {
    group: {
      add: { about: 'Add a practice', load: async () => (await import('./verbs/practice.ts')).add },
      list: { about: 'List the practices', load: async () => (await import('./verbs/practice.ts')).list },
    },
  },
  user: {
    group: {
      add: { about: 'Add a member of staff', load: async () => (await import('./verbs/user.ts')).add },
      list: { about: 'List the staff', load: async () => (await import('./verbs/user.ts')).list },
      disable: { about: 'Close an account and end its sessions', load: async () => (await import('./verbs/user.ts')).disable },
    },
  },
  simulator: {
    group: {
      'run-day': { about: 'Let days pass for the payer simulator', load: async () => (await import('./verbs/simulator.ts')).runDays },
      set: { about: 'Change how the payer simulator behaves', load: async () => (await import('./verbs/simulator.ts')).set },
    },
  },
  verify: { about: 'Check every promise about the books and the records', load: async () => (await import('./verbs/verify.ts')).verify },
  backup: { about: 'Write the whole database into one file', load: async () => (await import('./verbs/backup.ts')).backup },
  restore: { about: 'Load a backup into an empty database', load: async () => (await import('./verbs/restore.ts')).restore },
  settings: { about: 'List the settings with the values in force', load: async () => (await import('./verbs/settings.ts')).settings },
}
