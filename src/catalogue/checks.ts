/**
 * All rules for content that a schema of one file cannot express. Every rule is a small function in `checks/`; here
 * stands only which rule is asked of which file. Nothing stops at the first problem.
 */
import { checkGuide, checkNames, checkPartner, checkVendor, missingReferences } from './checks/across.ts';
import { checkDays, checkSourcesExist, checkWords } from './checks/common.ts';
import { checkMarkdown } from './checks/markdown.ts';
import { checkOffering } from './checks/offering.ts';
import {
  checkAreas,
  checkCertificates,
  checkExchangeRates,
  checkIntegrations,
  checkMeters,
  checkScales,
} from './checks/reference.ts';
import { checkRelated, checkTask } from './checks/task.ts';
import { knownIn } from './drafts.ts';
import type { Drafts } from './drafts.ts';
import { pagesOf } from './pages.ts';
import type { Problem } from './problem.ts';

/** Adds to the drafts what is wrong with them; returns what belongs to no file that is there. */
export function checkAll(drafts: Drafts, folder: string): Problem[] {
  const known = knownIn(drafts);
  const isPage = pagesOf(drafts);
  for (const draft of drafts.all) {
    checkWords(draft);
    checkDays(draft, drafts.day);
    checkSourcesExist(draft);
    checkMarkdown(draft, isPage);
  }
  for (const draft of drafts.of('vendor')) checkVendor(draft, known);
  for (const draft of drafts.of('offering')) checkOffering(draft, known);
  for (const draft of drafts.of('task')) checkTask(draft, known);
  for (const draft of drafts.of('glossary')) checkRelated(draft, known);
  for (const draft of drafts.of('partner')) checkPartner(draft);
  for (const draft of drafts.of('meters')) checkMeters(draft);
  for (const draft of drafts.of('areas')) checkAreas(draft);
  for (const draft of drafts.of('integrations')) checkIntegrations(draft);
  for (const draft of drafts.of('certificates')) checkCertificates(draft);
  for (const draft of drafts.of('exchange-rates')) checkExchangeRates(draft);
  for (const draft of drafts.of('scales')) checkScales(draft);
  checkNames(drafts);
  checkGuide(drafts);
  return missingReferences(drafts, folder);
}
