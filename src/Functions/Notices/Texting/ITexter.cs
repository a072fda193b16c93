namespace Ovop.Functions.Notices.Texting;

/// <summary>Hands a text message to a provider.</summary>
internal interface ITexter
{
    /// <param name="to">Number in international form.</param>
    /// <param name="text">What it says.</param>
    /// <param name="cancel">Gives up.</param>
    /// <exception cref="TextRefusedException">The provider did not take it.</exception>
    Task Send(string to, string text, CancellationToken cancel);
}

/// <summary>A provider did not take a text message; the message says what it answered.</summary>
internal sealed class TextRefusedException(string message, Exception? inner = null) : Exception(message, inner);
