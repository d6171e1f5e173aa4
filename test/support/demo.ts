/** The password of the demo accounts; public on purpose. */
export const demoPassword = 'demo demo demo'
export const demoEmail = (who: string): string => `${who}@demo.cleanclaim.example`
