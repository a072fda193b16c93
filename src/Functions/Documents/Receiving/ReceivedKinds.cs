namespace Ovop.Functions.Documents.Receiving;

/// <summary>What the choice of a file offers; some pickers go by the ending, others by the type.</summary>
internal static class ReceivedKinds
{
    public const string Pictures =
        ".jpg,.jpeg,.png,.webp,.heic,.heif,.avif,image/jpeg,image/png,image/webp,image/heic,image/heif,image/avif";

    public const string All = $".pdf,application/pdf,{Pictures}";
}
