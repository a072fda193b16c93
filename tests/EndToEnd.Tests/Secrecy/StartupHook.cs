using Ovop.EndToEnd.Tests.Secrecy;

#pragma warning disable CA1050 // The runtime looks for this name without a namespace (DOTNET_STARTUP_HOOKS).

/// <summary>Lets a test overhear another process from its first moment.</summary>
internal static class StartupHook
{
    public static void Initialize() => Overheard.Listen();
}
