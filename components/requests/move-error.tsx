/** What went wrong with a move, beside its button. */
export function MoveError({ message }: { message: string | undefined }) {
  if (message === undefined) return null;
  return (
    <p role="alert" className="basis-full text-small font-semibold text-danger">
      {message}
    </p>
  );
}
