/** One allowed step of a flow: the states it may start from and the one it leads to. */
export interface Step<State extends string> {
  from: readonly State[];
  /** null: decided by the rules beside the flow, or the state stays. */
  to: State | null;
}

/** The state that an action leads to from `state`, or null when the flow has no such step. */
export function canStep<State extends string>(step: Step<State>, state: State): boolean {
  return step.from.includes(state);
}
