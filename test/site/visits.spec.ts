/**
 * Three firms go from the start page to a shortlist and back to their own case as somebody does who has no mouse and was
 * never here: in German, looking for the names that a person would look for. Prints how many keys and seconds it takes.
 */
import { expect, test, type Locator, type Page } from '@playwright/test';
import type { KnowHowLevel } from '../../src/matching/model.ts';
import { words } from '../../src/text/language.ts';
import {
  amountOf,
  anyNumber,
  cards,
  caseForm,
  costs,
  escaped,
  isLive,
  knowHowChoice,
  pricedCards,
  results,
  summary,
} from './job.ts';
import { tabTo } from './keyboard.ts';

const lang = 'de';
const t = words(lang);
const knowHowLevels: readonly KnowHowLevel[] = [0, 1, 2, 3, 4];

/** Somebody at a keyboard, whose keys are counted. */
class Visitor {
  readonly page: Page;
  private readonly firm: string;
  private readonly began = Date.now();
  private keys = 0;

  constructor(page: Page, firm: string) {
    this.page = page;
    this.firm = firm;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time += 1) await this.page.keyboard.press(key);
    this.keys += times;
  }

  async goTo(target: Locator): Promise<void> {
    this.keys += await tabTo(this.page, target);
  }

  async follow(target: Locator): Promise<void> {
    await this.goTo(target);
    await this.press('Enter');
  }

  /** From the start page past the navigation to the page of a task, until its form answers. */
  async chooseTask(name: string): Promise<void> {
    await this.page.goto('/');
    await this.skipNavigation();
    await this.follow(this.page.getByRole('main').getByRole('link', { name, exact: true }).first());
    await expect(this.page.getByRole('heading', { level: 1, name })).toBeVisible();
    this.tell('first cost');
    await isLive(caseForm(this.page, lang));
    await this.skipNavigation();
  }

  async skipNavigation(): Promise<void> {
    await this.follow(this.page.getByRole('link', { name: t.nav.skip }));
  }

  async write(field: string, text: string): Promise<void> {
    await this.goTo(this.page.getByRole('textbox', { name: field, exact: true }));
    await this.press('Control+A');
    await this.page.keyboard.type(text);
    this.keys += text.length;
  }

  /** What the visitor knows best: how much of it there is in a month or a day. */
  async writeVolume(field: string, text: string): Promise<void> {
    const before = await costs(this.page, lang);
    await this.write(field, text);
    await expect.poll(() => costs(this.page, lang)).not.toEqual(before);
    this.tell('own cost');
  }

  async unfold(summary: Locator): Promise<void> {
    await this.follow(summary);
    await expect(summary.locator('..')).toHaveAttribute('open');
  }

  async tick(name: string): Promise<void> {
    const box = this.page.getByRole('checkbox', { name, exact: true });
    await this.goTo(box);
    await this.press('Space');
    await expect(box).toBeChecked();
  }

  /** A group of radio buttons is one stop; arrows move within. */
  async chooseKnowHow(level: KnowHowLevel): Promise<void> {
    await this.goTo(this.page.getByRole('radio', { name: t.form.knowHowOpen }));
    await this.press('ArrowDown', level + 1);
    await expect(knowHowChoice(this.page, lang, level)).toBeChecked();
  }

  /** Takes up what the page offers where wishes leave too little; the number it promised must come. */
  async takeWay(conditions: string): Promise<void> {
    const offer = anyNumber((n) => t.task.relax(n, conditions));
    const way = results(this.page, lang).getByRole('button', { name: offer });
    const promised = Number(offer.exec(await way.innerText())?.[1]);
    const before = await matchCount(this.page);
    await this.follow(way);
    await expect.poll(() => matchCount(this.page)).toBe(before + promised);
  }

  /** Puts the first two matches on the shortlist, looks at it, and comes back to the own case. */
  async shortlistTwo(task: string): Promise<void> {
    const names = (await cards(this.page, lang).getByRole('heading', { level: 3 }).allInnerTexts()).slice(0, 2);
    expect(names).toHaveLength(2);
    for (const name of names) {
      const toggle = this.page.getByRole('button', { name: t.shortlist.addLabel(name), exact: true });
      await this.goTo(toggle);
      await this.press('Space');
      await expect(toggle).toHaveAttribute('aria-pressed', 'true');
    }
    await this.follow(this.page.getByRole('link', { name: t.shortlist.open }).last());
    const list = this.page.getByRole('main');
    await expect(list.getByRole('status')).toHaveText(/^2 /);
    for (const name of names) await expect(list.getByRole('link', { name, exact: true })).toBeVisible();
    this.tell('shortlist');

    await this.skipNavigation();
    const back = list.getByRole('paragraph').filter({ hasText: t.catalogue.ownCases });
    await this.follow(back.getByRole('link', { name: task, exact: true }));
    await isLive(caseForm(this.page, lang));
  }

  tell(what: string): void {
    const seconds = ((Date.now() - this.began) / 1000).toFixed(1);
    console.log(
      `visit  ${this.firm.padEnd(16)} ${what.padEnd(10)} ${String(this.keys).padStart(4)} keys ${seconds.padStart(5)} s`,
    );
  }
}

/** Matches with and without a price, as the page announces them: «10 ohne Abstriche · 24 mit Abstrichen oder offenen Fragen · …». */
async function matchCount(page: Page): Promise<number> {
  const [fitting = 0, others = 0] = (await summary(page, lang).innerText()).match(/\d+/g)?.map(Number) ?? [];
  return fitting + others;
}

/** The verdict says where to go from here, and what it costs or would save. */
async function expectAdvice(page: Page, heading: string | RegExp): Promise<void> {
  await expect(page.getByRole('paragraph').filter({ hasText: heading })).toContainText(/\d\s€/);
  await expect(page.getByRole('paragraph').filter({ hasText: `${t.verdict.nextTitle}:` })).toBeVisible();
}

/** What is shown can be run by somebody of this level, and started by them or by a partner. */
async function expectWithinReach(page: Page, own: KnowHowLevel): Promise<void> {
  const levels = knowHowLevels.filter((level) => level <= own).map((level) => t.knowHow[level]);
  const within = `(?:${levels.map(escaped).join('|')})`;
  for (const text of await cards(page, lang).allTextContents()) {
    expect(text).toMatch(new RegExp(`${t.task.run}${within}, `));
    expect(text).toMatch(new RegExp(`${t.task.start}(?:${within}|[^,]*, ${t.task.byPartner}), `));
  }
}

test('a craft firm with 60 invoices and no IT is led to what a partner can set up', async ({ page }) => {
  const visitor = new Visitor(page, 'craft firm');
  await visitor.chooseTask('Rechnungen auslesen');
  await visitor.writeVolume('Eingangsrechnungen', '60');
  await visitor.chooseKnowHow(0);
  await expect.poll(() => matchCount(page)).toBe(0);
  await expectAdvice(page, t.verdict.partner);

  await visitor.takeWay(t.task.wishes.partner);
  await expectAdvice(page, t.verdict.compromise);
  await expectWithinReach(page, 0);
  await visitor.shortlistTwo('Rechnungen auslesen');
  await expect(page.getByRole('textbox', { name: 'Eingangsrechnungen' })).toHaveValue('60');
  await expect(knowHowChoice(page, lang, 0)).toBeChecked();
  await expect(page.getByRole('checkbox', { name: t.form.partner })).toBeChecked();
});

test('a machine builder whose own parts are a must is shown what would help, and takes it', async ({ page }) => {
  const visitor = new Visitor(page, 'machine builder');
  const content = t.dimensions.content.name;
  await visitor.chooseTask('Sichtprüfung');
  await visitor.writeVolume('geprüfte Teile je Tag', '800');
  await visitor.unfold(page.locator('summary').filter({ hasText: t.form.needsTitle }));
  const question = page.locator('details details').filter({ has: page.getByLabel(t.form.mustLabel(content)) });
  await visitor.unfold(question.locator('summary'));
  await visitor.goTo(question.getByRole('radio', { checked: true }));
  await visitor.press('ArrowDown');
  await expect(question.getByRole('radio').nth(3)).toBeChecked();
  await visitor.tick(t.form.mustLabel(content));
  await visitor.chooseKnowHow(2);
  await expect.poll(() => matchCount(page)).toBe(0);
  await expectAdvice(page, t.verdict['own-know-how']);

  await visitor.takeWay(`${t.task.wishes.partner} und ${t.task.wishMust(content)}`);
  await expectAdvice(page, t.verdict.compromise);
  await expectWithinReach(page, 2);
  await visitor.shortlistTwo('Sichtprüfung');
  await expect(page.getByRole('textbox', { name: 'geprüfte Teile je Tag' })).toHaveValue('800');
  await expect(knowHowChoice(page, lang, 2)).toBeChecked();
});

test('a mail-order firm that must stay in the EU sees only what proves it, with prices of the EU', async ({ page }) => {
  const visitor = new Visitor(page, 'mail-order firm');
  const budget = 300;
  await visitor.chooseTask('Kunden-Chatbot');
  await visitor.writeVolume('Gespräche', '400');
  await visitor.unfold(page.locator('summary').filter({ hasText: t.form.limits }));
  await visitor.goTo(page.getByRole('radio', { name: t.regionWish.any, exact: true }));
  await visitor.press('ArrowDown');
  await expect(page.getByRole('radio', { name: t.regionWish.EU, exact: true })).toBeChecked();
  await visitor.tick(t.form.noTraining);
  await visitor.write(t.form.budget, String(budget));
  await expect(page).toHaveURL(/region=eu.*budget=300/);
  await expect(pricedCards(page, lang).first()).toBeVisible();
  await expect(cards(page, lang).filter({ hasText: t.task.unknownFacts['price-region'] ?? '' })).toHaveCount(0);
  await expect(cards(page, lang).filter({ hasText: /\bUS East|\bus-|\(Oregon\)/ })).toHaveCount(0);

  await visitor.tick(t.form.provenOnly);
  await expect(page).toHaveURL(/belegt/);
  // Whether one of them fits without compromise is up to what vendors state.
  await expectAdvice(page, new RegExp(`^(?:${escaped(t.verdict.buy)}|${escaped(t.verdict.compromise)})`));
  const texts = await cards(page, lang).allTextContents();
  expect(texts.length).toBeGreaterThan(1);
  for (const text of texts) {
    expect(text).toMatch(new RegExp(`${t.task.dataRegions}: [^·]*(?:EU|Deutschland)`));
    const training = [t.training.no, t.training['opt-in'], t.training['opt-out']].map(escaped);
    expect(text).toMatch(new RegExp(`${t.task.dataTraining}: (?:${training.join('|')})`));
    // What trains until it is told not to says so as a compromise.
    const objects = [t.task.trainingGap['opt-out'], t.task.compromises['training-opt-out'] ?? '–'].map(escaped);
    if (text.includes(t.training['opt-out'])) expect(text).toMatch(new RegExp(objects.join('|')));
  }
  for (const text of await pricedCards(page, lang).allTextContents()) {
    const expected = new RegExp(escaped(t.task.expectedCost('#')).replace('#', String.raw`([\d.,]+)`)).exec(text)?.[1];
    if (expected) expect(amountOf(expected, lang)).toBeLessThanOrEqual(budget);
  }
  await visitor.shortlistTwo('Kunden-Chatbot');
  await expect(page.getByRole('textbox', { name: 'Gespräche' })).toHaveValue('400');
  await expect(page).toHaveURL(/region=eu.*budget=300/);
});
