import { Component, type ReactNode } from 'react';

interface Props {
  /** Shown where the children fail; what stands around them stays. */
  fallback: ReactNode;
  /** Another value is another try. */
  retryOn: string;
  children: ReactNode;
}

interface State {
  hasFailed: boolean;
  triedWith: string | null;
}

/** Keeps a failure of one part from taking the rest of the page with it. */
export class Guard extends Component<Props, State> {
  override state: State = { hasFailed: false, triedWith: null };

  static getDerivedStateFromError(): Pick<State, 'hasFailed'> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ retryOn }: Props, { triedWith }: State): State | null {
    return retryOn === triedWith ? null : { hasFailed: false, triedWith: retryOn };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
