/**
 * Numbers questions. Each says later whether it is still the last one, because answers arrive in any order, and one to an
 * earlier question must not be shown.
 */
export function inTurn(): () => () => boolean {
  let last = 0;
  return () => {
    last += 1;
    const turn = last;
    return () => turn === last;
  };
}
