/**
 * Lets a command finish after whoever reads its output has stopped, as `head` does: what it was asked to store is stored, and
 * the audit log has its end.
 */
export function surviveClosedPipe(): void {
  for (const output of [process.stdout, process.stderr])
    output.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
}
