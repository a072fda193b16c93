using System.Diagnostics;

namespace Ovop.EndToEnd.Tests.Running;

/// <summary>Finds the browser of the tests, or brings it: they never run without one and never skip for want of it.</summary>
internal static class Chromium
{
    private const string Setting = "CHROMIUM";
    private const string Shell = "chromium-headless-shell";
    private const string Install = $"apt-get update && apt-get install -y --no-install-recommends {Shell}";

    /// <summary>
    /// Chromium heeds the last list of features alone, so those that Playwright turns off for tests to hold stand here again. The
    /// others are pages that each window keeps ready below its address bar, which nobody sees: a second of processor time each.
    /// </summary>
    private static readonly string[] Without =
    [
        "AvoidUnnecessaryBeforeUnloadCheckSync", "DestroyProfileOnBrowserClose", "HttpsUpgrades", "MediaRouter",
        "OptimizationHints", "PaintHolding", "ThirdPartyStoragePartitioning", "Translate", "WebUIOmniboxPopup", "WebUIOmniboxAimPopup",
    ];

    private static readonly string[] Whole = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];

    /// <summary>What the browser is told.</summary>
    public static IReadOnlyList<string> Arguments { get; } =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
        $"--disable-features={string.Join(',', Without)}",
    ];

    /// <summary>
    /// The path of a Chromium: that of the setting CHROMIUM; the one without windows, installed now where that may be, since it takes
    /// less processor time; a whole one on the PATH; or Playwright's own.
    /// </summary>
    /// <exception cref="InvalidOperationException">There is none and none may be installed; the message says which command brings one.</exception>
    public static string Find() =>
        Set() ?? OnPath(Shell) ?? Installed() ?? OnPath(Whole) ?? Playwrights()
        ?? throw new InvalidOperationException($"The browser tests need a Chromium. Install one ({Install}), or name yours in the setting {Setting}.");

    private static string? Set() => Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } path
        ? File.Exists(path) ? path : throw new InvalidOperationException($"The setting {Setting} names {path}, which is not there.")
        : null;

    private static string? OnPath(params string[] names) =>
    (
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        from name in names
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();

    private static string? Playwrights()
    {
        var cache = Environment.GetEnvironmentVariable("PLAYWRIGHT_BROWSERS_PATH")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".cache", "ms-playwright");
        return Directory.Exists(cache)
            ? Directory.EnumerateDirectories(cache, "chromium-*").SelectMany(folder => Directory.EnumerateFiles(folder, "chrome", SearchOption.AllDirectories)).FirstOrDefault()
            : null;
    }

    private static string? Installed()
    {
        if (!OperatingSystem.IsLinux() || Environment.UserName != "root" || !File.Exists("/usr/bin/apt-get"))
            return null;

        using var install = Process.Start(new ProcessStartInfo("sh", ["-c", $"({Install}) >&2"]) { Environment = { ["DEBIAN_FRONTEND"] = "noninteractive" } })!;
        install.WaitForExit();
        return OnPath(Shell);
    }
}
