namespace Ovop.Functions.Hosting.Input;

/// <summary>Reads the two answers of a decision.</summary>
internal static class YesNo
{
    /// <summary>"ya" or "tidak"; null for anything else.</summary>
    public static bool? Of(string? typed) => typed switch
    {
        "ya" => true,
        "tidak" => false,
        _ => null,
    };
}
