/** The administrator's account may write and read anything: for the time of the work it is another. */
export async function asSomebody<T>(work: () => Promise<T>): Promise<T> {
  const isAdministrator = process.geteuid?.() === 0;
  if (isAdministrator) process.seteuid?.(65_534);
  try {
    return await work();
  } finally {
    if (isAdministrator) process.seteuid?.(0);
  }
}
