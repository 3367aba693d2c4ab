export const openDryRun = async (_origin: string, _token: string): Promise<string> => '';
