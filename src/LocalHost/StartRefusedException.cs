namespace LocalHost;

/// <summary>The host cannot start, for a reason the user can do something about; the message is shown as it is.</summary>
public sealed class StartRefusedException(string message) : Exception(message);
