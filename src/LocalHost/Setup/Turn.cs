namespace LocalHost.Setup;

/// <summary>One host at a time brings packages onto the machine: hosts of several test projects start together.</summary>
public static class Turn
{
    /// <summary>Waits for the turn and keeps it until disposed; it ends with the process, however that ends.</summary>
    public static async Task<IDisposable> TakeAsync(string folder, CancellationToken cancel)
    {
        Directory.CreateDirectory(folder);
        while (true)
        {
            try
            {
                return new FileStream(Path.Combine(folder, "restore.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(500), cancel);
            }
        }
    }
}
