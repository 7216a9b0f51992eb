import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown where the children fail; what stands around them stays. */
  fallback: ReactNode;
  children: ReactNode;
}

/** Keeps a failure of one part from taking the rest of the page with it. */
export class Guard extends Component<Props, { hasFailed: boolean }> {
  override state = { hasFailed: false };

  static getDerivedStateFromError(): { hasFailed: boolean } {
    return { hasFailed: true };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
