namespace Ovop.Core.Cases;

/// <summary>The name that a part had when it was first stored, and has in storage and files for ever, whatever it is called now.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class StoredAsAttribute(string name) : Attribute
{
    public string Name => name;

    /// <summary>The name that parts of this type have in storage and files.</summary>
    public static string Of(Type part) =>
        GetCustomAttribute(part, typeof(StoredAsAttribute)) is StoredAsAttribute stored ? stored.Name : part.Name;
}
