/** Plain data of the pages of vendors. */
import type { Vendor } from '../catalogue/content.ts';
import type { OfferingStatus } from '../matching/model.ts';
import type { Phrase } from '../text/language.ts';

export interface VendorGroup {
  code: string;
  name: string;
  vendors: { id: string; name: string; summary: Phrase; offerings: number }[];
}

export interface VendorPageView {
  vendor: Vendor;
  certificates: string[];
  offerings: {
    id: string;
    name: string;
    summary: Phrase;
    status: OfferingStatus;
    /** What the prices in lists rest on: weak evidence, great age; `null` where there is no price. */
    price: { isWeak: boolean; isOld: boolean } | null;
    tasks: { id: string; slug: string; name: string }[];
  }[];
}
