using Microsoft.AspNetCore.Http;

namespace Ovop.Functions.Hosting.Input;

/// <summary>Whoever was shown what would follow goes back to the form, which has what they typed.</summary>
internal static class ChangeFirst
{
    public const string Step = "langkah", Value = "ubah-dahulu";

    public static bool Is(IFormCollection? typed) => typed is not null && typed[Step] == Value;
}
