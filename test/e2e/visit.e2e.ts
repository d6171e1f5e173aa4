import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPerson, desktop, keepPictures, openBrowser, phone } from '../support/browser.ts'
import { withOwner } from '../support/database.ts'
import { signIn, violations } from '../support/journey.ts'
import { startServer, type RunningServer } from '../support/server.ts'

let server: RunningServer
let browser: Browser
beforeAll(async () => {
  ;[server, browser] = await Promise.all([startServer(), openBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await server?.stop()
})

test('three people see one visit go from flagged to a zero balance, without a reload', async ({ onTestFailed }) => {
  const [coder, biller, patient] = await Promise.all([aPerson(browser, desktop), aPerson(browser, desktop), aPerson(browser, phone)])
  onTestFailed(() => keepPictures('visit', [coder, biller, patient]))
  await Promise.all([signIn(server, coder, 'coder'), signIn(server, biller, 'biller'), signIn(server, patient, 'rosa', 'p')])

  // The patient sees nothing of the visit yet, and what is owed before it.
  await patient.page.getByRole('heading', { name: /You owe now/ }).waitFor()
  await patient.page.getByText('Heel pain').waitFor({ state: 'detached' })

  // The biller looks at what is ready to send; the visit is not there.
  await biller.page.goto(`${server.address}/s/work?state=READY`)
  await biller.page.getByRole('heading', { name: 'Work list' }).waitFor()

  // The coder opens the flagged visit, gives the finding a code, and finalises.
  await coder.page.goto(`${server.address}/s/code`)
  const row = coder.page.getByRole('row', { name: /Heel pain/ })
  await row.waitFor()
  await row.getByRole('link').first().click()
  await coder.page.getByRole('heading', { level: 1, name: /Encounter/ }).waitFor()
  expect(await violations(coder.page)).toEqual([])
  await coder.page.getByText('Plantar fasciitis of the right heel').first().click()
  await coder.page.getByRole('button', { name: 'Replace' }).click()
  await coder.page.getByRole('combobox').fill('plantar fasciitis')
  await coder.page.getByRole('button', { name: /Choose M72\.2/ }).click()
  await coder.page.getByRole('button', { name: /^Finalise/ }).click()
  await coder.page.getByRole('checkbox').check()
  await coder.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Finalise/ })
    .click()
  const finalised = performance.now()

  // It appears on the biller's list by itself, and is sent.
  const claim = biller.page.getByRole('row', { name: /RD.*Heel pain/ })
  await claim.waitFor()
  console.log(`finalised, and on the biller's open list ${Math.round(performance.now() - finalised)} ms later`)
  await claim.getByRole('link').first().click()
  await biller.page.getByRole('heading', { name: 'Rosa Delgado' }).waitFor()
  expect(await violations(biller.page)).toEqual([])
  await biller.page.getByRole('button', { name: /Send to the insurer/ }).click()
  await biller.page
    .getByRole('dialog')
    .getByRole('button', { name: /^Send \$/ })
    .click()

  // Every answer comes to the open page: file, clearinghouse, insurer, payment.
  for (const step of ['Sent', 'File accepted', 'Accepted by the clearinghouse', 'Accepted by the insurer', 'Paid', 'Patient billed']) {
    await biller.page
      .getByRole('listitem')
      .filter({ hasText: new RegExp(`^${step}`) })
      .first()
      .waitFor()
  }

  // The patient's open screen has it: how the charge became what is owed, and why.
  const bill = patient.page.getByRole('link', { name: /Heel pain/ })
  await bill.filter({ hasText: 'Ready to pay' }).waitFor()
  await bill.click()
  await patient.page.getByRole('heading', { level: 1, name: /Heel pain/ }).waitFor()
  await patient.page.getByText('Yearly deductible').first().waitFor()
  expect(await violations(patient.page)).toEqual([])
  await patient.page.getByRole('link', { name: /^Pay \$/ }).click()
  await patient.page.getByLabel('Card number').fill('4242 4242 4242 4242')
  await patient.page.getByLabel(/Expires/).fill('12/30')
  await patient.page.getByLabel(/Security code/).fill('123')
  await patient.page.getByLabel(/Name on the card/).fill('Rosa Delgado')
  expect(await violations(patient.page)).toEqual([])
  // Twice quickly: one payment.
  const before = await payments(server)
  await patient.page.getByRole('button', { name: /^Pay \$/ }).dblclick()
  await patient.page.getByRole('heading', { name: /You paid/ }).waitFor()
  const paid = performance.now()

  // Settled on the biller's open page, and one payment in the books.
  await biller.page
    .getByRole('listitem')
    .filter({ hasText: /^Settled/ })
    .first()
    .waitFor()
  console.log(`receipt shown, and settled on the biller's open page ${Math.round(performance.now() - paid)} ms later`)
  expect(await violations(patient.page)).toEqual([])
  expect(await payments(server)).toBe(before + 1)
  expect([coder.errors, biller.errors, patient.errors]).toEqual([[], [], []])
})

const payments = ({ dataDir }: RunningServer): Promise<number> =>
  withOwner(dataDir, async client => (await client.query("select count(*)::int as count from payment where status = 'CAPTURED'")).rows[0].count)
