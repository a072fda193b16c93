using System.Security.Cryptography;

namespace LocalHost.Setup;

/// <summary>The folder that outlives a run: storage, mails, logs and the key. One host at a time.</summary>
public sealed class DataFolder : IDisposable
{
    private const string LockName = "localhost.lock";
    private readonly FileStream _lock;

    private DataFolder(string path, FileStream held) => (Path, _lock) = (path, held);

    public string Path { get; }

    /// <summary>Takes the folder; with <paramref name="fresh"/> empties it first, if it is one of the host's own.</summary>
    public static DataFolder Take(string path, bool fresh)
    {
        var lockFile = System.IO.Path.Combine(path, LockName);
        if (fresh && Directory.Exists(path) && !File.Exists(lockFile) && Directory.EnumerateFileSystemEntries(path).Any())
        {
            throw new StartRefusedException($"--fresh would empty {path}, which no local host has made; empty it yourself or choose another with --data DIR.");
        }
        if (File.Exists(path))
        {
            throw new StartRefusedException($"{path} is a file; choose a folder with --data DIR.");
        }
        Directory.CreateDirectory(path);
        FileStream held;
        try
        {
            held = new FileStream(lockFile, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            throw new StartRefusedException($"Another local host uses the data folder {path}; end it or choose another with --data DIR.");
        }
        var folder = new DataFolder(path, held);
        if (fresh)
        {
            folder.Clear();
        }
        return folder;
    }

    /// <summary>A folder inside, made when missing.</summary>
    public string Folder(string name) => Directory.CreateDirectory(System.IO.Path.Combine(Path, name)).FullName;

    /// <summary>The key that opens guarded functions and the management addresses: made once, kept here.</summary>
    public string MasterKey()
    {
        var file = System.IO.Path.Combine(Path, "master.key");
        if (!File.Exists(file))
        {
            File.WriteAllText(file, Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(24)));
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
            }
        }
        return File.ReadAllText(file);
    }

    public void Dispose() => _lock.Dispose();

    private void Clear()
    {
        foreach (var entry in new DirectoryInfo(Path).EnumerateFileSystemInfos())
        {
            if (entry is DirectoryInfo { LinkTarget: null } folder)
            {
                folder.Delete(recursive: true);
            }
            else if (entry.Name != LockName)
            {
                entry.Delete();
            }
        }
    }
}
