/** An error boundary: runs `act`, and where that throws, hands the error over. The page's own code goes on. */
export function guard(act: () => void, recover: (error: unknown) => void): void {
  try {
    act();
  } catch (error) {
    recover(error);
  }
}
