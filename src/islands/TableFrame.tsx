import type { ReactNode } from 'react';

/** A table that may be wider than the page scrolls in its own frame, also by keyboard. */
export function TableFrame({ label, children }: { label: string; children: ReactNode }) {
  return (
    // A frame that scrolls must be reachable by keyboard, although nothing in it acts.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="table-frame" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
